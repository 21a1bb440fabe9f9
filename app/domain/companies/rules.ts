/** About how many people a band of staff numbers stands for. */
export const EMPLOYEES_OF_BAND: Record<string, number> = { '1-9': 5, '10-49': 25, '50-249': 120, '250-999': 500, '1000+': 1500 }
