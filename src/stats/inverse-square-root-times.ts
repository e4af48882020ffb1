import { EigenvalueDecomposition, Matrix } from "ml-matrix";

/** Every so many steps it is asked whether further ones would change anything. */
const ASK = 5;
/** Share of the first direction that the last two may still have: rounding. */
const SETTLED = 1e-13;
/** Eigenvalues up to this one count as zero; the matrices here have theirs between 0 and 1. */
const ZERO = 1e-8;

/**
 * B^(−1/2) · v for a symmetric matrix B with eigenvalues between 0 and 1, without ever forming B: Lanczos' method with full
 * reorthogonalisation (Golub & Van Loan 2013, "Matrix Computations", 10.2; Higham 2008, "Functions of Matrices", 13.2). Exact as soon
 * as the steps reach the number of different eigenvalues that take part in v, and to rounding long before where most of them lie close
 * together. Directions that B wipes out stay wiped out (Moore–Penrose).
 *
 * @param times B times a vector
 */
export function inverseSquareRootTimes(
  times: (vector: Float64Array) => Float64Array,
  v: Float64Array,
): Float64Array {
  const length = norm(v);
  const result = new Float64Array(v.length);
  if (length === 0) return result;
  const basis: Float64Array[] = [v.map((value) => value / length)];
  const diagonal: number[] = [];
  const beside: number[] = [];
  for (let step = 0; step < v.length && step < 100; step++) {
    const current = basis[step] as Float64Array;
    const next = times(current);
    diagonal.push(dot(next, current));
    // Twice, or rounding lets directions creep back in.
    for (let again = 0; again < 2; again++) for (const old of basis) subtract(next, old, dot(next, old));
    const rest = norm(next);
    if (rest < 1e-10 || (step % ASK === ASK - 1 && isSettled(firstColumn(diagonal, beside)))) break;
    beside.push(rest);
    basis.push(next.map((value) => value / rest));
  }
  const weights = firstColumn(diagonal, beside);
  for (const [j, weight] of weights.entries()) subtract(result, basis[j] as Float64Array, -weight * length);
  return result;
}

function isSettled(weights: readonly number[]): boolean {
  const least = SETTLED * Math.abs(weights[0] as number);
  return weights.slice(-2).every((weight) => Math.abs(weight) <= least);
}

/** First column of T^(−1/2), T tridiagonal. */
function firstColumn(diagonal: readonly number[], beside: readonly number[]): readonly number[] {
  const m = diagonal.length;
  const tridiagonal = Matrix.zeros(m, m);
  for (let i = 0; i < m; i++) {
    tridiagonal.set(i, i, diagonal[i] as number);
    if (i + 1 === m) break;
    tridiagonal.set(i, i + 1, beside[i] as number);
    tridiagonal.set(i + 1, i, beside[i] as number);
  }
  const { realEigenvalues: values, eigenvectorMatrix: vectors } = new EigenvalueDecomposition(tridiagonal, {
    assumeSymmetric: true,
  });
  return diagonal.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < m; j++) {
      const value = values[j] as number;
      if (value > ZERO) sum += (vectors.get(i, j) * vectors.get(0, j)) / Math.sqrt(value);
    }
    return sum;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

const norm = (a: Float64Array): number => Math.sqrt(dot(a, a));

function subtract(from: Float64Array, what: Float64Array, share: number): void {
  for (let i = 0; i < from.length; i++) from[i] = (from[i] as number) - share * (what[i] as number);
}
