/**
 * Writes what the visitor has chosen into the page's address, without a new step in the browser's history. A page opened
 * from a file may not change its address in every browser; the page then works as before. Answers whether it was done.
 */
export function showInAddress(address: string): boolean {
	try {
		history.replaceState(history.state, '', address);
		return true;
	} catch {
		return false;
	}
}

/** Whether many people use this machine, so that no step may be left which the next visitor could go back to. */
export const leavesNoSteps = (): boolean => document.documentElement.dataset['edition'] === 'kiosk';

/** Goes to a place within the page, 「#stop-3」: a new step for 「返回」 where the visitor has a history of their own. */
export function stepInPage(hash: string): void {
	if (leavesNoSteps()) location.replace(hash);
	else location.hash = hash;
}

/** Leaves for another page. */
export function leaveFor(address: string): void {
	if (leavesNoSteps()) location.replace(address);
	else location.assign(address);
}
