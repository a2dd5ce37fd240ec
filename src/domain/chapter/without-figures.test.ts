import { expect, test } from 'vitest';
import { withoutFigures } from './without-figures.ts';

const without = (body: string) => withoutFigures(body, (id) => id === 'open');

test.each([
	['前\n\n<图 id="held" />\n\n后', '前\n\n\n\n后'],
	['<图 id="open" />', '<图 id="open" />'],
	['<图 id=\'Held\'/><图 id="open"/>', '<图 id="open"/>'],
	['<图\n  id = "held"\n></图>\n后', '\n\n\n后'],
	['<地 id="held">桥</地><今昔 id="held" />', '<地 id="held">桥</地><今昔 id="held" />'],
])('%j without what is held: %j', (body, left) => {
	expect(without(body)).toBe(left);
});
