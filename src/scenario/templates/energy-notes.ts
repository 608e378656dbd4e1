/** Where its key figures come from. */
export const NOTES: Readonly<Record<string, string>> = {
  "/meters/power/unitCost": "Assumption: energy, grid and taxes that are passed on come to 86 % of the price.",
  "/offers/flat/charges/0/schedule/price":
    "Source: US Energy Information Administration, Electric Power Monthly, tables 5.1 and 5.2: in 2022 commercial " +
    "customers paid $172,257 million for 1,390,873 GWh, $124 a MWh (eia.gov/electricity/monthly).",
  "/offers/flat/renewal/probability":
    "Source: S&P on NRG Energy: in 2022 more than 82 % of business power customers stayed " +
    "(alacrastore.com/s-and-p-credit-research/NRG-Energy-Inc-3027527).",
  "/offers/seasonal/charges/0/seasonalRates/7":
    "Source: the same tables for 2022: revenue by sales of each month over the year’s mean, from 0.91 in January to " +
    "1.08 in August (eia.gov/electricity/monthly).",
  "/offers/take-or-pay/commitment/coverage":
    "Assumption: 85 % of a usual year. Contracts that ask for a share of it are common, at many shares.",
  "/plans/mils/components/0/rate":
    "Assumption: half a cent a kWh, 4 % of the price: what brokers’ guides work out their examples with.",
  "/segments/office/activity/median":
    "Source: US Energy Information Administration, form EIA-861 for 1999, the newest that we found: commercial " +
    "customers used 4.9 to 6.9 MWh a month by region (bluefish.org/elecomme.htm).",
  "/segments/office/seasonality/6":
    "Source: Electric Power Monthly, table 5.1: commercial sales by month of 2023, from 101,434 GWh in February to " +
    "135,067 in August (eia.gov/electricity/monthly).",
};
