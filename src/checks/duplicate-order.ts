import type { Check } from './index.ts';

/** Two chapters with one number would change places from build to build. */
export const orders: Check = ({ records }) =>
	(['chapters', 'pages'] as const).flatMap((collection) => {
		const first = new Map<string, string>();
		return records[collection].flatMap(({ data, file, lineOf }) => {
			const language = 'language' in data ? data.language : '';
			const key = `${language}${data.order}`;
			const other = first.get(key);
			if (other === undefined) {
				first.set(key, file);
				return [];
			}
			return [
				{
					name: 'duplicate-order',
					file,
					line: lineOf('order'),
					message: `次序 ${data.order} 已经给了 ${other}`,
					fix: `请换一个数字，例如 order: ${data.order + 1}`,
				},
			];
		});
	});
