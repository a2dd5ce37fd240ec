import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WITHDRAWALS_FILE } from '../lib/read-content.ts';
import type { Withdrawal } from '../../src/schema/withdrawal.ts';

const HEAD = `# 撤下和恢复的登记。由 npm run withdraw 和 npm run restore 写，只在后面加，不改不删。
# 只有编号、类别和身份；姓名、经过、电话都不写在这里。
log:
`;

function asText({ on, action, collection, id, reason, who, gone }: Withdrawal): string {
	const fields = [
		`on: ${on}`,
		`action: ${action}`,
		`collection: ${collection}`,
		`id: ${id}`,
		`reason: ${reason}`,
		`who: ${who}`,
	];
	const editions = Object.entries(gone).map(([name, keys]) => `${name}: [${keys.join(', ')}]`);
	if (editions.length > 0) fields.push(`gone: { ${editions.join(', ')} }`);
	return `  - { ${fields.join(', ')} }\n`;
}

/** The log with more lines at its end; what stood there before keeps every byte. */
export function logWith(before: string | undefined, lines: readonly Withdrawal[]): string {
	const empty = before === undefined || /^(?:\s|#.*\n)*(?:log:\s*(?:\[\s*\]\s*)?)?$/.test(before);
	const start = empty ? HEAD : before.endsWith('\n') ? before : `${before}\n`;
	return start + lines.map(asText).join('');
}

/** Adds lines to the log. The old log is there until the new one is whole. */
export function appendToLog(root: string, lines: readonly Withdrawal[]): void {
	const file = join(root, WITHDRAWALS_FILE);
	const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
	const draft = join(root, `.${WITHDRAWALS_FILE}.new`);
	try {
		writeFileSync(draft, logWith(before, lines), { flush: true });
		renameSync(draft, file);
	} catch (error) {
		rmSync(draft, { force: true });
		throw error;
	}
}
