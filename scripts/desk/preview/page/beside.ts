/** Opens the preview beside a form, and remembers in this browser that it is wanted. */
const STORED = 'desk-beside';

const beside = document.querySelector<HTMLDetailsElement>('#beside');
const frame = beside?.querySelector('iframe');

function remember(isOpen: boolean): void {
	try {
		localStorage.setItem(STORED, isOpen ? '1' : '0');
	} catch {
		// Without storage it is opened again by hand.
	}
}

function isRemembered(): boolean {
	try {
		return localStorage.getItem(STORED) === '1';
	} catch {
		return false;
	}
}

function show(isOpen: boolean): void {
	document.body.classList.toggle('has-beside', isOpen);
	if (!frame) return;
	if (isOpen && !frame.src) frame.src = frame.dataset['address'] ?? '';
	// A frame that nobody sees would go on asking.
	if (!isOpen) frame.removeAttribute('src');
}

if (beside) {
	beside.addEventListener('toggle', () => {
		show(beside.open);
		remember(beside.open);
	});
	beside.open = isRemembered();
}
