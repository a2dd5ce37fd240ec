import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeVoice } from '../interviews/test-voices.ts';
import { sceneJpeg } from '../photos/test-pictures.ts';
import { OPENING, para, STYLES, trialDocx } from '../word/trial.ts';
import { TrialInbox } from './trial-inbox.ts';

// Every command reads and checks a whole museum, which takes long while a build runs beside it.
vi.setConfig({ testTimeout: 120_000 });

let trial: TrialInbox;
beforeEach(() => {
	trial = new TrialInbox();
});
afterEach(() => trial.remove());

const chapter = trialDocx(OPENING + para('东门在城东，见新立的卡〔史料 E09〕。'), {
	styles: STYLES,
});
const CARD = '编号,讲了什么,出处,等级\ne09,甲县城有东门,old-gazetteer,A\n';

test('prints', async () => {
	trial.put('old-bridge.docx', chapter);
	trial.put('史料卡.csv', CARD);
	trial.put('照片/街口.jpg', await sceneJpeg());
	makeVoice(join(trial.inbox, '2026-11-22-talk.wav'));
	trial.put('2026-11-22-talk.txt', '【00:00】采访人：请讲。\n【00:02】讲述人甲：我来讲。\n');
	trial.put('~$old-bridge.docx', 'x');
	console.log((await trial.run()).text);
});
void rmSync;
void expect;
