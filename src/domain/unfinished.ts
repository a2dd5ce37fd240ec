/** Stands in a draft where a person has still to write; a draft invents nothing. 「待填」 */
export const TO_FILL = '待填';

/** Stands in a draft transcript where somebody speaks and nobody has written down what. 「待听写」 */
export const TO_TRANSCRIBE = '【待听写】';

/** Whether a text is still waiting for a person. */
export const isUnfinished = (text: string): boolean =>
	text.trim().startsWith(TO_FILL) || text.includes(TO_TRANSCRIBE);
