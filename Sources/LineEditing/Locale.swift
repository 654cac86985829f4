import Glibc

/// Makes the C library read and write UTF-8, whatever the environment says or leaves unsaid: without it the keys of Greek
/// letters would be dropped.
func adoptUTF8Locale() {
  setlocale(LC_CTYPE, "")
  for name in ["C.UTF-8", "en_US.UTF-8"] {
    if String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8" { return }
    setlocale(LC_CTYPE, name)
  }
}
