"""The Korean sentences, in parts; `whole` has all of them."""
