"""From the text of an article to its statements; ``pipeline.py`` strings the steps.

::

    mentions ► doubtful          names in the tokens, and which of the doubtful ones are believed
    elements ► heads ► phrases   units: words, and actors with their offices, bodies and lists (people: unknown holders;
                                 bodies, office_holders: what belongs to a name before it and beside it)
    verbs ► subject_places,      which forms are verbs, and who does what each says
      subject_owners,            (also across sentences)
      relative_clauses ►
      omitted_subjects,
      subjects ► continuation
    references, memory           whom بلاده، البلدان and pronouns mean
    triggers ► complements       words that say a relation, and what follows them
      (asides)                   where a clause goes on after what stands between two commas
    ends, places, fillers ►      the pairs of ends that a trigger's own rules find, also in clauses before
      frames                     (earlier_clauses), in acts within acts (nested), around a colon (speakers), and where
                                 no word beside the trigger says who it is (implied, culprits, beset)
    surroundings ► features ►    every pair of actors that could be meant, scored
      candidates, scorer
    selection ► certainty        what is believed (assaults, lookalikes, onlookers, outsiders: what is not), how sure
      ► holders                  the text is of it (verb_certainty: of verbs, governor_certainty: of nouns by their
                                 verb, allegations: what is only said, unrealised: asked or talked of), and who says so
"""
