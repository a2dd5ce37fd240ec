import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

/** A pair of keys as PEM text. The private one never leaves the museum's computer. */
export interface KeyPair {
	privateKey: string;
	publicKey: string;
}

/** A new pair for ed25519. */
export function newKeyPair(): KeyPair {
	return generateKeyPairSync('ed25519', {
		privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
		publicKeyEncoding: { type: 'spki', format: 'pem' },
	});
}

/** What the machines need to know of a private key: its public half. */
export function publicHalf(privateKey: string): string {
	return createPublicKey(createPrivateKey(privateKey))
		.export({ type: 'spki', format: 'pem' })
		.toString();
}

/** The signature of a manifest's bytes, as base64 with a line break. */
export function signed(bytes: Uint8Array, privateKey: string): string {
	return `${sign(null, bytes, createPrivateKey(privateKey)).toString('base64')}\n`;
}

/** Whether the bytes were signed with the private half of this key. */
export function isSignedBy(bytes: Uint8Array, signature: string, publicKey: string): boolean {
	const key = createPublicKey(publicKey);
	// A key of another kind would bring another way of signing along.
	if (key.asymmetricKeyType !== 'ed25519') return false;
	return verify(null, bytes, key, Buffer.from(signature.trim(), 'base64'));
}
