#pragma once
#include <histedit.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/select.h>
#include <wchar.h>

// The headers show it only to programs that ask for X/Open.
extern int wcwidth(wchar_t character);

// Swift cannot call the variadic el_set, el_get and history: each use of them that the editor needs has a name here.

typedef unsigned char (*EditlineCommand)(EditLine *, wint_t);
typedef char *(*EditlinePrompt)(EditLine *);

static inline EditLine *editline_open(const char *program) {
  return el_init(program, stdin, stdout, stderr);
}

static inline void editline_set_owner(EditLine *editline, void *owner) {
  el_set(editline, EL_CLIENTDATA, owner);
}

static inline void *editline_owner(EditLine *editline) {
  void *owner = NULL;
  el_get(editline, EL_CLIENTDATA, &owner);
  return owner;
}

static inline void editline_set_history(EditLine *editline, History *entries) {
  el_set(editline, EL_HIST, history, entries);
}

// Between two \1 the prompt may hold escape sequences, which take no room on the line.
static inline void editline_set_prompt(EditLine *editline, EditlinePrompt prompt) {
  el_set(editline, EL_PROMPT_ESC, prompt, '\1');
}

static inline void editline_set_editor(EditLine *editline, const char *name) {
  el_set(editline, EL_EDITOR, name);
}

// "emacs" or "vi".
static inline const char *editline_editor(EditLine *editline) {
  const char *name = "";
  el_get(editline, EL_EDITOR, &name);
  return name;
}

typedef int (*EditlineReader)(EditLine *, wchar_t *);

static inline void editline_set_reader(EditLine *editline, EditlineReader reader) {
  el_wset(editline, EL_GETCFN, reader);
}

// Whether keys come at once and unechoed, as for editing, or as the terminal was before.
static inline void editline_set_raw(EditLine *editline, int is_raw) {
  el_set(editline, EL_PREP_TERM, is_raw);
}

// Waits for input or for a signal that the mask lets through; -1 after a signal.
static inline int editline_wait(const sigset_t *mask) {
  fd_set inputs;
  FD_ZERO(&inputs);
  FD_SET(0, &inputs);
  return pselect(1, &inputs, NULL, NULL, NULL, mask);
}

static inline void editline_add_command(
    EditLine *editline, const char *name, const char *help, EditlineCommand command) {
  el_set(editline, EL_ADDFN, name, help, command);
}

static inline void editline_bind(EditLine *editline, const char *key, const char *command) {
  el_set(editline, EL_BIND, key, command, (char *)NULL);
}

// Draws the prompt and the line anew from where the terminal's cursor stands.
static inline void editline_draw(EditLine *editline) {
  el_set(editline, EL_REFRESH);
}

static inline void editline_press(EditLine *editline, wchar_t key) {
  const wchar_t keys[] = {key, 0};
  el_wpush(editline, keys);
}

static inline void editline_history_set_size(History *entries, int size) {
  HistEvent event;
  history(entries, &event, H_SETSIZE, size);
}

// The number by which the entry can be taken away again.
static inline int editline_history_enter(History *entries, const char *entry) {
  HistEvent event = {0, NULL};
  history(entries, &event, H_ENTER, entry);
  return event.num;
}

static inline void editline_history_remove(History *entries, int number) {
  HistEvent event = {0, NULL};
  // libedit hands a copy of it over.
  if (history(entries, &event, H_DEL, number) == 0) free((void *)event.str);
}

// Swift 6 does not let the global stdout be read.
static inline void editline_print(const char *text) {
  fputs(text, stdout);
  fflush(stdout);
}
