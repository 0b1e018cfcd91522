"""What is open and how branches went: as text, as pictures, and as data; a module a form."""
