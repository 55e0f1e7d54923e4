/** Describes what is used of jstat, which has no types of its own. */
declare module 'jstat' {
  export const jStat: {
    readonly beta: { inv(probability: number, alpha: number, beta: number): number };
    tci(mean: number, alpha: number, deviation: number, count: number): [low: number, high: number];
  };
}
