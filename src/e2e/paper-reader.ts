/** Reads the PDFs of an edition as a printer and a screen reader do. */
import { readFileSync } from 'node:fs';
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import {
	getDocument,
	type PDFDocumentProxy,
	type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

export const openPaper = (file: string): Promise<PDFDocumentProxy> =>
	openPaperBytes(readFileSync(file));

export const openPaperBytes = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
	getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;

/** The pages of a document, one after another. */
export async function* pagesOf(paper: PDFDocumentProxy): AsyncGenerator<PDFPageProxy> {
	for (let number = 1; number <= paper.numPages; number += 1) yield await paper.getPage(number);
}

/** A page as it is printed. */
export async function renderedPage(page: PDFPageProxy, dotsPerInch: number): Promise<Canvas> {
	const viewport = page.getViewport({ scale: dotsPerInch / 72 });
	const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
	// pdf.js names the browser's canvas; this one does the same.
	await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
	return canvas;
}

/** Width and height of every page, in millimetres. */
export async function pageSizes(paper: PDFDocumentProxy): Promise<[number, number][]> {
	const sizes: [number, number][] = [];
	for await (const page of pagesOf(paper)) {
		const { width, height } = page.getViewport({ scale: 25.4 / 72 });
		sizes.push([Math.round(width), Math.round(height)]);
	}
	return sizes;
}

/** All words of a document without spaces: where lines break is no matter of what is said. */
export async function textOf(paper: PDFDocumentProxy): Promise<string> {
	let text = '';
	for await (const page of pagesOf(paper)) {
		const { items } = await page.getTextContent();
		text += items.map((item) => ('str' in item ? item.str : '')).join('');
	}
	return bare(text);
}

/** Also takes forms of one sign for the same: a font may have one drawing for several, and a document names one of them. */
export const bare = (text: string): string =>
	text.normalize('NFKC').replace(/∕/g, '/').replace(/\s/g, '');

/** Whether the drawings of a font are inside: in its own file, or, of letters with an outline, one by one. */
function hasDrawings(descriptor: string, number: string, objects: readonly string[]): boolean {
	if (/\/FontFile[23]?\s/.test(descriptor)) return true;
	const users = objects.filter((one) => one.includes(`/FontDescriptor ${number} 0 R`));
	return users.length > 0 && users.every((one) => /\/Type3\b[\s\S]*\/CharProcs\b/.test(one));
}

/** The fonts a document names, without the mark of a subset, and whether all their drawings are inside. */
export function fontsOf(bytes: Buffer): { names: string[]; embedded: boolean } {
	const objects = bytes.toString('latin1').match(/\b\d+ 0 obj\b[\s\S]*?endobj/g) ?? [];
	const descriptors = objects.filter((one) => /\/Type\s*\/FontDescriptor\b/.test(one));
	const names = objects.flatMap((one) =>
		[...one.matchAll(/\/FontName\s*\/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/g)].map(
			([, name = '']) => name,
		),
	);
	return {
		names: [...new Set(names)].sort(),
		embedded: descriptors.every((one) => hasDrawings(one, one.split(' ')[0] ?? '', objects)),
	};
}
