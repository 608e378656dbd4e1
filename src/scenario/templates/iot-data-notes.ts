/** Where its key figures come from. */
export const NOTES: Readonly<Record<string, string>> = {
  "/meters/data/unitCost":
    "Assumption: what networks charge a large buyer, about what Onomondo’s list price began at in June 2026: " +
    "€ 0.0025 a MB.",
  "/offers/graduated/charges/0/schedule/tiers/0/price":
    "Source: Telnyx, IoT data plans, read 20 September 2026: $0.078 a MB up to 100 MB of an account’s month, " +
    "$0.039 up to 500 MB, $0.0195 up to 2 GB (telnyx.com/pricing/iot-data-plans, in API Evangelist’s copy).",
  "/offers/graduated/charges/0/schedule/tiers/3/price":
    "Assumption: $12, $8 and $5 a GB, from Telnyx’s third tier towards the lowest list prices of 2026.",
  "/offers/one-price/charges/0/schedule/price":
    "Source: that one price is sold: Hologram, self-service plan, read 21 June 2026: $0.03 a MB, however much " +
    "(github.com/api-evangelist/hologram). Ours is about what the tiers come to on average: nobody pays more at first.",
  "/offers/one-price/dealMultiplier": "Assumption: one fleet in four does not sign where much costs as much as little.",
  "/offers/pools/charges/0/schedule/size":
    "Source: DigiKey, IoT data plans, sharing data: lines of one plan share what they have bought " +
    "(forum.digikey.com/t/iot-data-plans-sharing-data/2922); GlobalLot, June 2026: pools pay from 100 devices on. " +
    "The size is ours.",
  "/segments/gateway/activity/median":
    "Source: GlobalLot’s example of June 2026, where the largest tenth use 50 MB each: 400 cameras and gateways that use " +
    "ten times that and more, 250 GB (globallot.net).",
  "/segments/tracker/activity/median":
    "Source: GlobalLot, Pay-as-you-go against pooled data, 4 June 2026: 100 devices use 1,150 MB a month: 70 use 5 MB, " +
    "20 use 15, 10 use 50 (globallot.net/?article=iot-data-pooling-shared-plan-economics). 800 use 9.2 GB.",
};
