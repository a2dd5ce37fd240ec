/** 「表 1　两套门名」「图 2：老街口」: Word's own counting before a caption. */
export const COUNTED = /^(?:表|图|Table|Figure)\s*[\d一二三四五六七八九十.-]+[\s　:：.．、]*/u;
