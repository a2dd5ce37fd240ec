/** Hides, when asked, what can be brought in as it is. Without script the page shows everything. */
const filter = document.getElementById('filter');
const box = document.getElementById('only-faulty');

if (filter && box instanceof HTMLInputElement) {
	filter.hidden = document.querySelector('[data-faulty]') === null;
	box.addEventListener('change', () => {
		for (const thing of document.querySelectorAll<HTMLElement>('[data-sound]'))
			thing.hidden = box.checked;
	});
}
