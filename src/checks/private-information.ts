import { privateNumbers } from '../domain/chinese-text.ts';
import { dwellingsIn } from '../domain/dwelling.ts';
import type { Check } from './index.ts';

/** Public registers and addresses hold long numbers of other kinds. */
const ELSEWHERE =
	/^(?:URL|archived|icp|publicSecurity|telephone|postalAddress|lines|accessed|sha256):/;

/** Mobile numbers, citizen numbers, bank cards and the doors of homes do not belong in a public place. */
export const privateInformation: Check = ({ sources }) =>
	sources.flatMap(({ file, source }) =>
		source.split('\n').flatMap((line, index) => {
			if (ELSEWHERE.test(line.trim())) return [];
			const kinds = [
				...privateNumbers(line).map(({ kind }) => kind),
				...dwellingsIn(line).map(() => '住址'),
			];
			return kinds.map((kind) => ({
				name: 'private-information' as const,
				file,
				line: index + 1,
				message: `这一行像是写了${kind}`,
				fix: `请删去；公开的内容里不放个人的${kind}`,
			}));
		}),
	);
