import type { Issue } from '../../../src/checks/issue.ts';

// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
const escapeText = (text: string) =>
	text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) =>
	escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** One workflow command per issue, so that the remark appears on the line it is about. */
export function toGithub(issues: readonly Issue[]): string {
	return issues
		.map(({ file, line, name, message, fix, reminder }) => {
			const place = `file=${escapeProperty(file)}${line === undefined ? '' : `,line=${line}`}`;
			const level = reminder ? 'warning' : 'error';
			return `::${level} ${place},title=${escapeProperty(name)}::${escapeText(`${message}\n改法：${fix}`)}`;
		})
		.join('\n');
}
