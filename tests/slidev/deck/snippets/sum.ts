// #region sum
export function sum(a: number, b: number): number {
  return a + b
}
// #endregion sum
