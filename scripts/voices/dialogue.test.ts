import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseVtt } from '../../src/domain/vtt.ts';
import { dialogueLines, originalLines, type Script } from './dialogue.ts';

const script = parse(readFileSync('scripts/voices/how-to-record.yaml', 'utf8')) as Script; // as sources.ts reads it
const transcript = readFileSync('content/interviews/how-to-record/original.vtt', 'utf8');

test('the voices read no mark aloud', () => {
	expect(dialogueLines(script).join('')).not.toMatch(/[<>]/);
	expect(dialogueLines(script)).toContain('坝坝，就是平地，院子里的空地。');
});

test('the transcript marks the dialect words that its text marks', () => {
	const marked = parseVtt(transcript).cues.map(({ text, dialect }) => ({ text, dialect }));
	expect(marked).toEqual(originalLines(script));
	expect(marked.filter(({ dialect }) => dialect).length).toBeGreaterThan(5);
});
