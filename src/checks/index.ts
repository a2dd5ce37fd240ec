import type { Issue } from './issue.ts';
import type { Museum } from './museum.ts';
import { accessionNumbers } from './accession-number.ts';
import { alternativeText } from './alternative-text.ts';
import { brokenLinks } from './broken-link.ts';
import { characters } from './character-not-in-font.ts';
import { comparisonAlignment } from './comparison-alignment.ts';
import { comparisons } from './comparison-change.ts';
import { consentTooNarrow } from './consent-too-narrow.ts';
import { dangling } from './dangling-reference.ts';
import { dateContradictions } from './date-contradiction.ts';
import { dialectWords } from './dialect-words.ts';
import { duplicateIds } from './duplicate-id.ts';
import { editedAccounts } from './edited-account.ts';
import { events } from './event-accounts.ts';
import { faceReview } from './face-review.ts';
import { fileNames } from './file-name.ts';
import { frozenLessons } from './frozen-lesson.ts';
import { fullWidth } from './full-width-letter.ts';
import { halfWidth } from './half-width-punctuation.ts';
import { hotspots } from './hotspots.ts';
import { invisibleCharacters } from './invisible-character.ts';
import { layersDiffer } from './layers-differ.ts';
import { lessonGoals } from './lesson-goals.ts';
import { lessonListening } from './lesson-listening.ts';
import { lessons } from './lesson-plan.ts';
import { lessonPupils } from './lesson-pupils.ts';
import { lessonQuiz } from './lesson-quiz.ts';
import { lessonSources } from './lesson-sources.ts';
import { lessonTasks } from './lesson-tasks.ts';
import { lessonVersions } from './lesson-version.ts';
import { machineMade } from './machine-made.ts';
import { mapPeriods } from './map-periods.ts';
import { marks } from './marks.ts';
import { masters } from './master-recording.ts';
import { missingConsent } from './missing-consent.ts';
import { missingThemes } from './missing-theme.ts';
import { misplacedPoints } from './misplaced-point.ts';
import { mutualConflicts } from './one-sided-conflict.ts';
import { namesInAddresses } from './name-in-address.ts';
import { namesInTitles } from './name-in-title.ts';
import { orders } from './duplicate-order.ts';
import { passagesWithoutEvidence } from './passage-without-evidence.ts';
import { photoPlaces } from './photo-place.ts';
import { pinyin } from './pinyin.ts';
import { placeSpelling } from './place-names.ts';
import { pictures } from './picture-files.ts';
import { privateInformation } from './private-information.ts';
import { productionDetails } from './production-details.ts';
import { pseudonyms } from './pseudonym.ts';
import { quotations } from './quotation.ts';
import { recordings } from './recording-files.ts';
import { redactions } from './redactions.ts';
import { reservedAddresses } from './reserved-address.ts';
import { restoredPictures } from './restored-picture.ts';
import { segmentDetails } from './segment-details.ts';
import { segments } from './segments.ts';
import type { Settings } from './settings.ts';
import { sizes } from './sizes.ts';
import { sketchGeometry } from './sketch-geometry.ts';
import { standardCharacters } from './standard-characters.ts';
import { strayFiles } from './stray-file.ts';
import { syntheticLabels } from './synthetic-label.ts';
import { titleLengths } from './title-length.ts';
import { transcripts } from './transcript.ts';
import { typedSpaces } from './typed-space.ts';
import { unsourcedRatchet } from './unsourced-ratchet.ts';
import { unwrittenSentences } from './unwritten-sentence.ts';
import { unfinishedRecords } from './unfinished-record.ts';
import { walkMeasures } from './walk-measured.ts';
import { walkSounds } from './walk-sound.ts';
import { waveforms } from './waveform-files.ts';
import { webAddresses } from './web-addresses.ts';
import { weakEvidence } from './weak-evidence-alone.ts';
import { withdrawalLog } from './withdrawal-log.ts';
import { withheldPictures } from './withheld-picture.ts';
import { withheldReferences } from './withheld-reference.ts';

/** A question about the museum: every place where the answer is wrong. */
export type Check = (museum: Museum, settings: Settings) => Issue[];

/** All questions, in the order editors should hear them. */
const CHECKS: readonly Check[] = [
	strayFiles,
	fileNames,
	duplicateIds,
	reservedAddresses,
	dangling,
	withheldReferences,
	withheldPictures,
	missingConsent,
	consentTooNarrow,
	withdrawalLog,
	namesInAddresses,
	namesInTitles,
	pseudonyms,
	privateInformation,
	marks,
	passagesWithoutEvidence,
	unsourcedRatchet,
	weakEvidence,
	quotations,
	brokenLinks,
	webAddresses,
	titleLengths,
	orders,
	events,
	dateContradictions,
	mutualConflicts,
	mapPeriods,
	misplacedPoints,
	sketchGeometry,
	pictures,
	sizes,
	alternativeText,
	photoPlaces,
	accessionNumbers,
	restoredPictures,
	faceReview,
	comparisons,
	comparisonAlignment,
	hotspots,
	recordings,
	waveforms,
	masters,
	segments,
	segmentDetails,
	transcripts,
	unwrittenSentences,
	layersDiffer,
	unfinishedRecords,
	machineMade,
	redactions,
	editedAccounts,
	dialectWords,
	syntheticLabels,
	walkSounds,
	walkMeasures,
	lessons,
	lessonGoals,
	lessonSources,
	lessonTasks,
	lessonListening,
	lessonQuiz,
	lessonPupils,
	lessonVersions,
	frozenLessons,
	pinyin,
	missingThemes,
	invisibleCharacters,
	typedSpaces,
	halfWidth,
	fullWidth,
	placeSpelling,
	standardCharacters,
	characters,
	productionDetails,
];

/** Asks every question of a museum that has been read. */
export const runChecks = (museum: Museum, settings: Settings): Issue[] =>
	CHECKS.flatMap((check) => check(museum, settings));
