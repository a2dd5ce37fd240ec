/** The paper's tooth. */
import { noise2 } from './random.ts';

/** The tooth of the paper, about -0.5…0.5, in pixels of a sheet 2400 wide. */
export function paperGrain(u: number, v: number): number {
	return 0.6 * (noise2(u / 2.6, v / 2.6, 991) - 0.5) + 0.4 * (noise2(u / 6.5, v / 5.5, 992) - 0.5);
}
