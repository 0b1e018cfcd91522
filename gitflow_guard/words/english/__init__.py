"""The English sentences, in parts; `whole` has all of them."""
