// Proposes the browser's own time zone where none was chosen yet.
for (const field of document.querySelectorAll("input[data-own-zone]")) {
  if (field.value === "") {
    field.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  }
}
