import type { Check } from './index.ts';
import type { Issue } from './issue.ts';

const consentLine =
	'请写上同意书的编号，例如 consents: [c2026-001]；还没有签就写 withheld: 同意书未签';

/** A narrator, a real interview and a photograph of people each name a consent form. */
export const missingConsent: Check = ({ records: { people, interviews, photos } }) => {
	const issues: Issue[] = [];
	for (const { data, file, lineOf } of people)
		if (data.kind === 'narrator' && data.consents.length === 0 && data.withheld === undefined)
			issues.push({
				name: 'missing-consent',
				file,
				line: lineOf('kind'),
				message: `口述者「${data.name}」没有同意书`,
				fix: consentLine,
			});
	for (const { data, file, lineOf } of interviews)
		if (data.kind === 'interview' && data.consents.length === 0 && data.withheld === undefined)
			issues.push({
				name: 'missing-consent',
				file,
				line: lineOf('kind'),
				message: `口述「${data.title}」没有同意书`,
				fix: consentLine,
			});
	for (const { data, file, lineOf } of photos) {
		const named = data.people === '不详' ? [] : data.people;
		const narrators = named.filter((id) =>
			people.some((person) => person.id === id && person.data.kind === 'narrator'),
		);
		if (narrators.length > 0 && data.consents.length === 0 && data.withheld === undefined)
			issues.push({
				name: 'missing-consent',
				file,
				line: lineOf('people'),
				message: `照片里有「${narrators.join('、')}」，但没有写同意书`,
				fix: consentLine,
			});
	}
	return issues;
};
