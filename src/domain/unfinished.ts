/** Stands in a draft where a person has still to write; a draft invents nothing. 「待填」 */
export const TO_FILL = '待填';

/** Stands in a transcript for a sentence that has its time, and whose words nobody has typed. 「待写」 */
export const UNWRITTEN = '【待写】';

/** Whether a field is still waiting for a person. */
export const isUnfinished = (text: string): boolean => text.trim().startsWith(TO_FILL);
