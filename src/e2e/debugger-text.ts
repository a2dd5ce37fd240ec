/** Chromium's debugger hands some properties over as the bytes of their UTF-8, one character each. */
export const asText = (value: unknown) =>
	/[\u0080-\u009f]/.test(String(value))
		? Buffer.from(String(value), 'latin1').toString('utf8')
		: String(value);
