import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** One field of a record, with the Chinese sentence that stands above it in the schema. */
export interface FieldNote {
	/** `segments`, or `segments[].start` for what stands in a list. */
	name: string;
	/** 必填, or what it is when left out. */
	needed: boolean;
	sentence: string;
	/** How it is written, taken from the example its messages give. */
	example: string;
}

/** The text of the doc comment above a node, on one line. */
function sentenceAbove(node: ts.Node, source: ts.SourceFile): string {
	const [comment] = ts.getLeadingCommentRanges(source.text, node.getFullStart())?.slice(-1) ?? [];
	// Notes to developers are written with //.
	if (!comment || !source.text.startsWith('/**', comment.pos)) return '';
	return source.text
		.slice(comment.pos, comment.end)
		.replace(/^\/\*\*|\*\/$/g, '')
		.split('\n')
		.map((line) => line.replace(/^\s*\*\s?/, '').trim())
		.join('')
		.trim();
}

const isCallOf = (node: ts.Node, name: RegExp): node is ts.CallExpression =>
	ts.isCallExpression(node) && name.test(node.expression.getText());

/** The object literals of the strict objects inside an expression, outermost first. */
function objectsIn(node: ts.Node): ts.ObjectLiteralExpression[] {
	if (isCallOf(node, /z\s*\.strictObject$/)) {
		const [shape] = node.arguments;
		if (shape && ts.isObjectLiteralExpression(shape)) return [shape];
	}
	return node.getChildren().flatMap((child) => objectsIn(child));
}

const OPTIONAL = /\.optional\(\)|\.default\(/;
/** Helpers of fields.ts that may be left out. */
const OPTIONAL_HELPERS = /^(?:channels|consents|themes|withheld)$|^(?:idList|optionalText)\(/;

/** The first string in an expression that shows how the field is written: `title: 城墙与城门`. */
function exampleIn(text: string, name: string): string {
	const key = name.replace(/['"]/g, '');
	const found = [...text.matchAll(/'((?:[^'\\]|\\.)*)'|`([^`]*)`/g)].map(
		(match) => match[1] ?? match[2] ?? '',
	);
	const [, first] = found;
	if (/^\s*idList\(/.test(text) && first !== undefined) return `${key}: [${first}]`;
	if (/^\s*entryId\(/.test(text) && first !== undefined) return `${key}: ${first}`;
	return found.find((part) => part.startsWith(`${key}:`)) ?? '';
}

/** The Chinese name of a field, from its messages: the first string that one of the helpers is given. */
const labelIn = (text: string): string =>
	/(?:field|oneOf|text|entryId|idList|historicalDate|isoDay|optionalText|seconds)\(\s*'([^']*)'/.exec(
		text,
	)?.[1] ?? '';

/** What may be chosen, from `oneOf(label, { key: '意思' })` or `oneOf(label, NAMES)`. */
function choicesIn(value: ts.Node, source: ts.SourceFile): string {
	const calls: ts.CallExpression[] = [];
	const look = (node: ts.Node) => {
		if (isCallOf(node, /^oneOf$/)) calls.push(node);
		else if (!isCallOf(node, /z\s*\.strictObject$/)) node.forEachChild(look);
	};
	look(value);
	let list: ts.Node | undefined = calls[0]?.arguments[1];
	const constants = new Map<string, ts.Expression>();
	for (const statement of source.statements)
		if (ts.isVariableStatement(statement))
			for (const { name, initializer } of statement.declarationList.declarations)
				if (initializer) constants.set(name.getText(source), initializer);
	if (list && ts.isIdentifier(list)) list = constants.get(list.text);
	if (list && ts.isAsExpression(list)) list = list.expression;
	if (!list || !ts.isObjectLiteralExpression(list)) return '';
	return list.properties
		.filter(ts.isPropertyAssignment)
		.map(({ name, initializer }) => {
			const [key, meaning] = [name, initializer].map((part) =>
				part.getText(source).replace(/^'|'$/g, ''),
			);
			return `${key ?? ''}（${meaning ?? ''}）`;
		})
		.join('、');
}

function notesOf(
	shape: ts.ObjectLiteralExpression,
	source: ts.SourceFile,
	prefix: string,
): FieldNote[] {
	return shape.properties.flatMap((property): FieldNote[] => {
		const name = property.name?.getText(source).replace(/['"]/g, '') ?? '';
		const value = ts.isPropertyAssignment(property) ? property.initializer : undefined;
		const text = value?.getText(source) ?? name;
		const inner = value ? objectsIn(value) : [];
		const ownText = inner.reduce((rest, object) => rest.replace(object.getText(source), ''), text);
		const isList = /\.array\(/.test(ownText);
		const choices = value ? choicesIn(value, source) : '';
		const sentence = sentenceAbove(property, source) || (value ? `${labelIn(ownText)}。` : '');
		return [
			{
				name: prefix + name,
				needed: !(OPTIONAL.test(ownText) || OPTIONAL_HELPERS.test(text)),
				sentence: sentence.replace(/^。$/, '') + (choices && `可选：${choices}。`),
				example: exampleIn(ownText, name),
			},
			...inner.flatMap((object) =>
				notesOf(object, source, `${prefix}${name}${isList ? '[]' : ''}.`),
			),
		];
	});
}

/** The fields of one schema file, from its source: the sentences editors read stand there as comments. */
export function schemaNotes(file: string): FieldNote[] {
	const source = ts.createSourceFile(
		file,
		readFileSync(file, 'utf8'),
		ts.ScriptTarget.Latest,
		true,
	);
	for (const statement of source.statements) {
		if (!ts.isVariableStatement(statement)) continue;
		const [declaration] = statement.declarationList.declarations;
		if (!declaration?.initializer || !/Schema$/.test(declaration.name.getText(source))) continue;
		const [shape] = objectsIn(declaration.initializer);
		if (shape) return notesOf(shape, source, '');
	}
	throw new Error(`no schema in ${file}`);
}
