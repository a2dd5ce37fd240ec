import { momentForAddress } from '../domain/listening.ts';
import { showInAddress } from './page-address.ts';

/** Copies the address of a moment of this page; false where it could only be shown in the address bar. */
export async function copyMoment(seconds: number): Promise<boolean> {
	const address = new URL(location.href);
	address.search = '';
	address.hash = `t=${momentForAddress(seconds)}`;
	try {
		await navigator.clipboard.writeText(address.href);
		return true;
	} catch {
		// Only https pages may write to the clipboard; the address bar can always be copied by hand.
		showInAddress(address.href);
		return false;
	}
}
