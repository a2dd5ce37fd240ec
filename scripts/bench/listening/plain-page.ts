/**
 * The page of a recording as it is usually made: every sentence laid out, every sentence with a listener of its own, and
 * all of them looked at whenever the browser tells the time. The words and the style are the museum's.
 */

/** Runs in the page. */
const PLAIN_SCRIPT = `
const audio = document.querySelector('audio');
const sentences = [...document.querySelectorAll('.sentence')];
for (const sentence of sentences)
	sentence.addEventListener('click', (click) => {
		click.preventDefault();
		audio.currentTime = Number(sentence.dataset.start);
		audio.play();
	});
audio.addEventListener('timeupdate', () => {
	for (const sentence of sentences) {
		const isHeard =
			audio.currentTime >= Number(sentence.dataset.start) &&
			audio.currentTime < Number(sentence.dataset.end);
		if (isHeard) {
			sentence.setAttribute('aria-current', 'true');
			sentence.scrollIntoView({ block: 'center', behavior: 'smooth' });
		} else sentence.removeAttribute('aria-current');
	}
});
`;

/** The built page without the museum's scripts and without what spares the browser work. */
export function plainPage(html: string): { html: string; script: string } {
	const bare = html
		.replace(/<script\b[^>]*type="module"[^>]*><\/script>/g, '')
		.replace(/ data-long(?:="")?(?=[ >])/, '');
	return {
		html: bare.replace('</body>', '<script src="plain.js"></script></body>'),
		script: PLAIN_SCRIPT,
	};
}
