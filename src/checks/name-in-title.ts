import type { Check } from './index.ts';

/** The title of a recording may be listed where its speakers may not be named, so it names none of them. */
export const namesInTitles: Check = ({ records }) => {
	const listed = new Set(records.consents.filter(({ data }) => data.listed).map(({ id }) => id));
	return records.interviews.flatMap(({ data, file, lineOf }) => {
		if (!data.consents.some((id) => listed.has(id))) return [];
		const told = data.speakers.filter(({ person }) => person !== undefined);
		const names = told.flatMap(({ name, person }) => [
			name,
			...records.people.filter(({ id }) => id === person).map((one) => one.data.name),
		]);
		const named = names.find((name) => data.title.includes(name));
		return named === undefined
			? []
			: [
					{
						name: 'name-in-title' as const,
						file,
						line: lineOf('title'),
						message: `标题里有讲述人的称呼「${named}」；同意书许可只列题目，列出来就露了名字`,
						fix: '请把标题改成不带称呼的，例如写讲的是什么事',
					},
				];
	});
};
