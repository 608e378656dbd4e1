/** What the ready scenarios are called and what each teaches. */

/** A ready scenario in words: at most 40 characters, and one sentence of at most 90. */
interface TemplateWords {
  name: string;
  teaches: string;
}

const WORDS: Readonly<Record<string, TemplateWords>> = {
  "api-vendor": {
    name: "From seats to commitments",
    teaches: "What changes for everybody when the same customers pay for use.",
  },
  integrator: {
    name: "Stop closing, start building",
    teaches: "How deep a partner’s cash valley gets, and when it ends.",
  },
  "unused-promise": {
    name: "The promise nobody uses",
    teaches: "Why breakage is revenue today and churn tomorrow.",
  },
  seasonal: {
    name: "Seasonal customers",
    teaches: "Why an even promise fits badly to an uneven year.",
  },
  "crm-seats": {
    name: "Seats bought, seats used",
    teaches: "Empty seats come back at the renewal, and pay for adoption fills them.",
  },
  messaging: {
    name: "A small fee and every message",
    teaches: "The fee hardly shows in the revenue, which follows what customers send.",
  },
  "background-checks": {
    name: "Several vendors, one customer",
    teaches: "Where nothing binds, the vendor who is near gets the next order.",
  },
  printers: {
    name: "Printers and ink",
    teaches: "A sale is a peak, ink by the page a flow that overtakes it.",
  },
  machines: {
    name: "Machines by the hour",
    teaches: "By the hour more customers begin, and the maker waits for more money.",
  },
  "cloud-ramp": {
    name: "Promises that grow",
    teaches: "A promise that grows with its customer is signed more often and wasted less.",
  },
  "iot-data": {
    name: "Data by volume",
    teaches: "Tiers win large fleets, and the price of a gigabyte falls as they grow.",
  },
  energy: {
    name: "Power by the season",
    teaches: "Most is used when it is dear: what that does to bills, and what levels them.",
  },
  "feature-tiers": {
    name: "Features by the step",
    teaches: "Within a step the bill stands still, beyond its edge it jumps.",
  },
  "managed-services": {
    name: "The provider that stays",
    teaches: "What a provider is paid for decides how long its customers stay.",
  },
};

/** The words of a ready scenario by its id; null for any other id. */
export function templateWords(id: string): TemplateWords | null {
  return Object.hasOwn(WORDS, id) ? WORDS[id]! : null;
}
