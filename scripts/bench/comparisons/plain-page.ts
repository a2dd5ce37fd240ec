/**
 * A comparison as it is usually made, after JuxtaposeJS and its like: a box with the newer picture is made narrower with every
 * movement, and the width of the whole is asked of the browser each time, which has to lay out the page to answer.
 * https://github.com/NUKnightLab/juxtapose/blob/master/juxtapose/js/juxtapose.js
 */

/** Runs in the page. */
const PLAIN_SCRIPT = `
const frame = document.querySelector('.plain-frame');
const over = document.querySelector('.plain-over');
const image = over.querySelector('img');
const handle = document.querySelector('.plain-handle');
let down = false;
const move = (event) => {
	if (!down) return;
	const left = frame.getBoundingClientRect().left;
	const percent = ((event.pageX - left) / frame.offsetWidth) * 100;
	over.style.width = percent + '%';
	image.style.width = frame.offsetWidth + 'px';
	handle.style.left = percent + '%';
	handle.textContent = Math.round((over.offsetWidth / frame.offsetWidth) * 100) + ' %';
};
frame.addEventListener('mousedown', (event) => {
	event.preventDefault();
	down = true;
	move(event);
});
document.addEventListener('mousemove', move);
document.addEventListener('mouseup', () => (down = false));
`;

const PLAIN_STYLE = `
.plain-frame { position: relative; max-width: 62rem; overflow: hidden; }
.plain-frame img { display: block; width: 100%; max-width: none; }
.plain-over { position: absolute; top: 0; bottom: 0; left: 0; width: 50%; overflow: hidden; }
.plain-handle { position: absolute; top: 0; bottom: 0; left: 50%; border-left: 3px solid; }
`;

/** Where the pictures lie that are moved, beside the page. */
export interface PlainPictures {
	before: string;
	after: string;
}

/** The built page with the usual comparison in the place of the museum's. */
export function plainPage(
	html: string,
	{ before, after }: PlainPictures,
): { html: string; script: string; style: string } {
	const usual = `<div class="plain-frame" data-moved><img src="${after}" alt=""><div class="plain-over"><img src="${before}" alt=""></div><div class="plain-handle"></div></div>`;
	return {
		html: html
			.replace(/<then-now[\s\S]*?<\/then-now>/, usual)
			.replace(/<script\b[^>]*type="module"[^>]*><\/script>/g, '')
			.replace('</head>', '<link rel="stylesheet" href="plain.css"></head>')
			.replace('</body>', '<script src="plain.js"></script></body>'),
		script: PLAIN_SCRIPT,
		style: PLAIN_STYLE,
	};
}

/** The museum's own page, whose element moves these whole pictures instead of copies that fit the screen. */
export function wholePictures(html: string, sources: readonly string[]): string {
	let index = -1;
	return html.replace(
		/(<div class="layer"[\s\S]*?)<picture>[\s\S]*?<img([^>]*)>\s*<\/picture>/g,
		(_, before: string, attributes: string) => {
			index += 1;
			const bare = attributes.replace(/\s(?:src|srcset|sizes|loading)="[^"]*"/g, '');
			return `${before}<picture><img src="${sources[index] ?? ''}"${bare}></picture>`;
		},
	);
}
