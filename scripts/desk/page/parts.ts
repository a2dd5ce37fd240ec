/** One part of the page that must be there. */
export function part<Kind extends Element>(id: string, kind: new () => Kind): Kind {
	const found = document.getElementById(id);
	if (found instanceof kind) return found;
	throw new Error(`the page has no ${id}`);
}

/** Opens a dialog; answers the value of the button that closed it, empty when it was left. */
export function ask(dialog: HTMLDialogElement): Promise<string> {
	dialog.returnValue = '';
	dialog.showModal();
	return new Promise((resolve) => {
		dialog.addEventListener('close', () => resolve(dialog.returnValue), { once: true });
	});
}
