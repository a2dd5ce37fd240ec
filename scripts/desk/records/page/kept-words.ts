import type { News } from '../../page/connection.ts';
import { bar, kept } from '../text.ts';
import type { FormConnection } from './connection.ts';
import { isTyping } from './typed.ts';

/** How safe the last change is, and whether the file has it. */
export function keptWords(
	news: News,
	{ state, waiting }: FormConnection,
): { state: 'apart' | 'sending' | 'kept'; said: string } {
	if (isTyping()) return { state: 'sending', said: kept.sending };
	if (news.kind === 'apart') return { state: 'apart', said: kept.apart(waiting) };
	if (news.kind === 'sending' || waiting > 0) return { state: 'sending', said: kept.sending };
	const safe = state.steps > 0 ? kept.kept : '';
	return { state: 'kept', said: safe + (state.isSaved ? bar.saved : bar.unsaved) };
}
