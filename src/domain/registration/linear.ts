/** The little linear algebra that registration needs; matrices are row by row. */

/** Sweeps over all pairs; a symmetric 9 × 9 matrix needs six or seven. */
const MOST_SWEEPS = 30;

/**
 * The eigenvector of the smallest eigenvalue of a symmetric matrix, of length one. Cyclic Jacobi rotations: Golub and Van
 * Loan, Matrix Computations, 4th edition, algorithm 8.5.3.
 * @param symmetric `size` × `size` numbers; overwritten
 */
export function smallestEigenvector(symmetric: Float64Array, size: number): Float64Array {
	const a = symmetric;
	const vectors = new Float64Array(size * size);
	for (let i = 0; i < size; i += 1) vectors[i * size + i] = 1;
	for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
		let off = 0;
		let diagonal = 0;
		for (let p = 0; p < size; p += 1) {
			diagonal += (a[p * size + p] ?? 0) ** 2;
			for (let q = p + 1; q < size; q += 1) off += (a[p * size + q] ?? 0) ** 2;
		}
		if (off <= 1e-32 * diagonal) break;
		for (let p = 0; p < size; p += 1)
			for (let q = p + 1; q < size; q += 1) rotate(a, vectors, size, p, q);
	}
	let smallest = 0;
	for (let i = 1; i < size; i += 1)
		if ((a[i * size + i] ?? 0) < (a[smallest * size + smallest] ?? 0)) smallest = i;
	return Float64Array.from({ length: size }, (_, i) => vectors[i * size + smallest] ?? 0);
}

/** One Jacobi rotation, after which the matrix has a zero at `p`, `q`. */
function rotate(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
	const apq = a[p * size + q] ?? 0;
	if (apq === 0) return;
	const theta = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * apq);
	const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
	const c = 1 / Math.hypot(t, 1);
	const s = t * c;
	const mix = (m: Float64Array, one: number, other: number) => {
		const [x, y] = [m[one] ?? 0, m[other] ?? 0];
		m[one] = c * x - s * y;
		m[other] = s * x + c * y;
	};
	for (let i = 0; i < size; i += 1) mix(a, i * size + p, i * size + q);
	for (let i = 0; i < size; i += 1) mix(a, p * size + i, q * size + i);
	for (let i = 0; i < size; i += 1) mix(vectors, i * size + p, i * size + q);
}

/**
 * Solves `matrix` · x = `right` by elimination with partial pivoting (Golub and Van Loan, §3.4); undefined when the matrix
 * is singular. Both are overwritten.
 */
export function solve(matrix: Float64Array, right: Float64Array): Float64Array | undefined {
	const size = right.length;
	const at = (row: number, column: number) => matrix[row * size + column] ?? 0;
	for (let column = 0; column < size; column += 1) {
		let pivot = column;
		for (let row = column + 1; row < size; row += 1)
			if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row;
		if (Math.abs(at(pivot, column)) < 1e-14) return undefined;
		swapRows(matrix, right, size, column, pivot);
		for (let row = column + 1; row < size; row += 1) {
			const factor = at(row, column) / at(column, column);
			if (factor === 0) continue;
			for (let k = column; k < size; k += 1)
				matrix[row * size + k] = at(row, k) - factor * at(column, k);
			right[row] = (right[row] ?? 0) - factor * (right[column] ?? 0);
		}
	}
	for (let row = size - 1; row >= 0; row -= 1) {
		let sum = right[row] ?? 0;
		for (let k = row + 1; k < size; k += 1) sum -= at(row, k) * (right[k] ?? 0);
		right[row] = sum / at(row, row);
	}
	return right;
}

function swapRows(matrix: Float64Array, right: Float64Array, size: number, a: number, b: number) {
	if (a === b) return;
	for (let k = 0; k < size; k += 1) {
		const kept = matrix[a * size + k] ?? 0;
		matrix[a * size + k] = matrix[b * size + k] ?? 0;
		matrix[b * size + k] = kept;
	}
	const kept = right[a] ?? 0;
	right[a] = right[b] ?? 0;
	right[b] = kept;
}
