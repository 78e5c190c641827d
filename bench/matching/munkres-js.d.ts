// The part of munkres-js that the benchmark calls; the package brings no types.
declare module 'munkres-js' {
  /** @returns pairs of row and column with the lowest sum of costs */
  function munkresJs(costs: number[][]): [number, number][];
  export = munkresJs;
}
