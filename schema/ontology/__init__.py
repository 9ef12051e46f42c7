"""Labels, enumerations and the taxonomy of materiel."""
