import type { Check } from './index.ts';
import type { Issue } from './issue.ts';

/** Who asked for a 化名 gets one, and the name behind it stands nowhere. */
export const pseudonyms: Check = ({ records, sources, files }, { realNames }) => {
	const asked = new Set(records.consents.filter(({ data }) => data.pseudonym).map(({ id }) => id));
	const unmarked = records.people.flatMap(({ data, file, lineOf }): Issue[] =>
		data.consents.some((id) => asked.has(id)) && !data.pseudonym
			? [
					{
						name: 'pseudonym-missing',
						file,
						line: lineOf('name'),
						message: `「${data.name}」的同意书要求用化名，但没有标明这是化名`,
						fix: '请确认 name 写的是化名，再补上一行 pseudonym: true',
					},
				]
			: [],
	);
	const names = realNames.filter((name) => name.trim() !== '');
	// The name itself is not said back: the report may be read, and kept, by others.
	const shown = sources.flatMap(({ file, source }): Issue[] =>
		source.split('\n').flatMap((line, index) =>
			names.some((name) => line.includes(name))
				? [
						{
							name: 'real-name-shown',
							file,
							line: index + 1,
							message: '这一行出现了一个应当用化名的真名',
							fix: '请改成化名；若已经提交过，请告诉管理员连历史一起清除',
						},
					]
				: [],
		),
	);
	const named = files.flatMap(({ file }): Issue[] =>
		names.some((name) => file.includes(name))
			? [
					{
						name: 'real-name-shown',
						file: file.split('/').slice(0, 2).join('/'),
						message: '这个文件夹里有一个文件名用了应当用化名的真名',
						fix: '请给文件改名',
					},
				]
			: [],
	);
	return [...unmarked, ...shown, ...named];
};
