/** The unavoidable arithmetic of a customer-month, timed on this machine: median of the repeats. */
export function floor(options?: { runs?: number; repeats?: number }): {
  nanosecondsPerCustomerMonth: number;
  customerMonths: number;
};
