import QRCode from 'qrcode';
import { drawnCode, type QrCode } from '../domain/code-squares.ts';

/** Medium correction: a printed sheet may be folded and stained. */
export const qrCode = (text: string): QrCode =>
	drawnCode(QRCode.create(text, { errorCorrectionLevel: 'M' }).modules);
