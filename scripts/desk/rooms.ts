import { handbookRoom } from '../handbook/handbook-room.ts';
import { inboxRoom } from '../inbox/room/inbox-room.ts';
import { consentRoom } from './consent/consent-room.ts';
import { homePartsRoom, homeRoom } from './home/home-room.ts';
import { previewRoom } from './preview/preview-room.ts';
import { readinessRoom } from './readiness/readiness-room.ts';
import { recordsRoom } from './records/records-room.ts';
import type { OpenRoom } from './room.ts';
import { TOOL_ROOMS } from './tools/tool-rooms.ts';

/** Every room of the desk, in the order in which the home page shows their doors. A new room gets its line here. */
export const ROOMS: readonly OpenRoom[] = [
	homeRoom,
	homePartsRoom,
	recordsRoom,
	inboxRoom,
	readinessRoom,
	previewRoom,
	consentRoom,
	...TOOL_ROOMS,
	handbookRoom,
];
