import type { Museum } from '../../../src/checks/museum.ts';
import { readLooks } from './looks-file.ts';
import { unseenRecords } from './second-look.ts';

/** What a release is told: a sentence for each record that waits for the second person, or why that cannot be known. */
export function waitingForSecond(content: string, museum: Museum, today: string): string[] {
	const looks = readLooks(content);
	if (typeof looks === 'string') return [looks];
	return unseenRecords(museum, looks, today, content).map(
		({ key, title }) =>
			`第二人看过：「${title}」（content/${key}）还没有第二人看过现在这一份。请运行 npm run desk，在「同意与撤下」里看过、记下`,
	);
}
