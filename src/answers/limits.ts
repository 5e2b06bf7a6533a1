/** What is more than any questionnaire needs, and so is refused before it takes all memory or time. */
export const limits = {
  /** Bytes of a file, also once unpacked: a million answers with notes take some 100 MB. */
  fileBytes: 512 * 1024 * 1024,
} as const;
