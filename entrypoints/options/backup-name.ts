/** What the file of a backup is called: by the day that it is where the user is. */
export function backupName(now: Date): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, "0"),
  );
  return `entente-backup-${year}-${month}-${day}.jsonl.gz`;
}
