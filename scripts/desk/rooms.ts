import { homeRoom } from './home/home-room.ts';
import { recordsRoom } from './records/records-room.ts';
import type { OpenRoom } from './room.ts';
import { TOOL_ROOMS } from './tools/tool-rooms.ts';

/** Every room of the desk, in the order in which the home page shows their doors. A new room gets its line here. */
export const ROOMS: readonly OpenRoom[] = [homeRoom, recordsRoom, ...TOOL_ROOMS];
