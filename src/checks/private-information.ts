import { privateNumbers } from '../domain/chinese-text.ts';
import type { Check } from './index.ts';

/** Public registers and addresses hold long numbers of other kinds. */
const ELSEWHERE = /^(?:URL|archived|icp|publicSecurity|telephone|lines|accessed):/;

/** Mobile numbers, citizen numbers and bank cards do not belong in a public place. */
export const privateInformation: Check = ({ sources }) =>
	sources.flatMap(({ file, source }) =>
		source.split('\n').flatMap((line, index) => {
			if (ELSEWHERE.test(line.trim())) return [];
			return privateNumbers(line).map(({ kind }) => ({
				name: 'private-information',
				file,
				line: index + 1,
				message: `这一行像是写了${kind}`,
				fix: `请删去；公开的内容里不放个人的${kind}`,
			}));
		}),
	);
