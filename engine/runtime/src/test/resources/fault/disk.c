/*
 * Stands between a process and the files of its event log (events.db and events.db-wal in the
 * folder MODELSTATE_DISK), by LD_PRELOAD.
 *
 * Before each write it notes in FILE.undo what the write replaces; a sync forgets the notes. Who
 * kills the process and then undoes what is noted has the disk as a loss of power would leave it.
 * With the file fail-sync in the folder every sync fails (EIO), with the file disk-full every
 * write that would make a file longer (ENOSPC). Each sync adds a byte to the file syncs.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static const char *folder(void) { return getenv("MODELSTATE_DISK"); }

static int ends_with(const char *text, const char *end) {
  size_t n = strlen(text), m = strlen(end);
  return n >= m && strcmp(text + n - m, end) == 0;
}

/* The path behind fd when it is a file of the log, or 0. */
static int watched(int fd, char path[PATH_MAX]) {
  const char *in = folder();
  char link[64];
  if (in == NULL) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, PATH_MAX - 16);
  if (n <= 0) return 0;
  path[n] = 0;
  return strncmp(path, in, strlen(in)) == 0 &&
         (ends_with(path, "/events.db") || ends_with(path, "/events.db-wal"));
}

static int exists(const char *name) {
  char path[PATH_MAX];
  snprintf(path, sizeof path, "%s/%s", folder(), name);
  return access(path, F_OK) == 0;
}

static void note(int fd, const char *path, off_t at, size_t count) {
  char undo[PATH_MAX + 8];
  struct stat file;
  snprintf(undo, sizeof undo, "%s.undo", path);
  if (fstat(fd, &file) != 0) return;
  int64_t head[3] = {at, 0, file.st_size};
  int64_t there = file.st_size - at;
  head[1] = there < 0 ? 0 : there < (int64_t)count ? there : (int64_t)count;
  char *record = malloc(sizeof head + head[1]);
  if (record == NULL) abort();
  memcpy(record, head, sizeof head);
  if (syscall(SYS_pread64, fd, record + sizeof head, head[1], at) != head[1]) abort();
  int notes = open(undo, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  size_t length = sizeof head + head[1];
  if (notes < 0 || syscall(SYS_write, notes, record, length) != (ssize_t)length) abort();
  close(notes);
  free(record);
}

/* Whether a write may happen; notes what it replaces. */
static int allow(int fd, off_t at, size_t count) {
  char path[PATH_MAX];
  struct stat file;
  if (!watched(fd, path)) return 1;
  if (exists("disk-full") && fstat(fd, &file) == 0 && at + (off_t)count > file.st_size) {
    errno = ENOSPC;
    return 0;
  }
  note(fd, path, at, count);
  return 1;
}

ssize_t write(int fd, const void *bytes, size_t count) {
  int before = errno;
  off_t at = folder() == NULL ? -1 : syscall(SYS_lseek, fd, 0, SEEK_CUR);
  errno = before;
  if (at >= 0 && !allow(fd, at, count)) return -1;
  return syscall(SYS_write, fd, bytes, count);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  if (!allow(fd, at, count)) return -1;
  return syscall(SYS_pwrite64, fd, bytes, count, at);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
  return pwrite64(fd, bytes, count, at);
}

static int synced(int fd, int number) {
  char path[PATH_MAX];
  char beside[PATH_MAX + 8];
  if (!watched(fd, path)) return syscall(number, fd);
  if (exists("fail-sync")) {
    errno = EIO;
    return -1;
  }
  snprintf(beside, sizeof beside, "%s.undo", path);
  if (truncate(beside, 0) != 0 && errno != ENOENT) abort();
  snprintf(beside, sizeof beside, "%s/syncs", folder());
  int counter = open(beside, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (counter < 0 || syscall(SYS_write, counter, "s", 1) != 1) abort();
  close(counter);
  return 0;
}

int fsync(int fd) { return synced(fd, SYS_fsync); }

int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }
